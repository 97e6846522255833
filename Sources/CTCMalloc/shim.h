// The allocator in place of glibc's: nothing of it is called, it only has to be linked.
