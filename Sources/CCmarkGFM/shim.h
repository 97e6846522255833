// The one door to libcmark-gfm. A shim, since the library has no module map of its own and its
// extension header must be read after the core one.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
