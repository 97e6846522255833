// The one door to zlib: only its compression is wanted here.
#include <zlib.h>
