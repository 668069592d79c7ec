# The law engine's own few sentences; those of the rules lie in the packs.
law-not-known = Not known yet: { $missing }.
law-carried-over = { $citation } (repealed; carried over, not confirmed in the rules that followed)
