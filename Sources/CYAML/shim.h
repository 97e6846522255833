// The one door to libyaml, which takes control data and settings apart.
#include <yaml.h>
