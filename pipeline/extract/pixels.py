"""Page images as arrays of pixels, after preprocess.py made their paper even and white."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

WHITE = 255
INK = 150
"""On evened paper, darker than this is ink."""
