// The one door to libqrencode, which says which squares of a QR code are dark.
#include <qrencode.h>
