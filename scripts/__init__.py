"""The site generator: content and data checks, tokens, page frame and build."""

import resource
import sys
from os import statvfs

# Python before 3.12.8 keeps half of a compiled module where a disk is full or a file may grow no further, and can never
# run it again: https://github.com/python/cpython/issues/126606. So with less than 50 MB free it keeps none. This file
# is compiled before that is known, and so it is short.
_disk, _limit = statvfs(__path__[0]), resource.getrlimit(resource.RLIMIT_FSIZE)[0]
sys.dont_write_bytecode |= _disk.f_bavail * _disk.f_frsize < 50_000_000 or _limit != resource.RLIM_INFINITY
