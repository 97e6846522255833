// The one door to libstemmer, Snowball's stemmers of Russian, Turkish and English.
#include <libstemmer.h>
