law-not-known = Hindi pa alam: { $missing }.
law-carried-over = { $citation } (pinawalang-bisa na; dinala pa rin, hindi pa natitiyak sa mga sumunod na tuntunin)
