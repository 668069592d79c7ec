law-not-known = अहिलेसम्म थाहा छैन: { $missing }।
law-carried-over = { $citation } (खारेज भइसकेको; पछिका नियममा पुष्टि नभएसम्म राखिएको)
