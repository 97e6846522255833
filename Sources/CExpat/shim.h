// The one door to expat, which says whether a drawing is XML and what elements it holds.
#include <expat.h>
