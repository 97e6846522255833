// The one door to libcrypto: only its digests are wanted here.
#include <openssl/evp.h>
