"""A page image made easy to read: even paper, level lines, no dust, no rows of dots, no black edges, no punch holes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from pipeline.extract import cellwise, leaders, ruling, skew, underlines
from pipeline.extract.pixels import INK, WHITE, Grey, Mask, halved, places
from pipeline.extract.tables import Rule

BLACK = 110
NEARLY_WHITE = 250
"""Paper this white needs no evening."""
COARSE = 4
"""Pixels each way that are evened alike: paper darkens slowly."""
DARKEST_PAPER = 90
"""Under a large dark area there is no paper to be seen: the area is kept dark rather than made noise."""
LEAST_INK = 0.002
"""Share of the pixels that are as dark as the page's ink at least, where it has a few lines of text."""
PALE, NO_INK = 90, 225
"""Ink is made black where it is paler than the first; paler than the second is grain in the paper."""
LEVEL = 0.12
"""Degrees. A tilt below this is one pixel per word; turning the image would blur more than it helps."""
TINY = 5
"""Pixels at 150 dpi. So small a speck is dust 1.2 mm from all else already: a period stands closer to its word."""
FAINT = 12
"""Pixels at 150 dpi. An i's dot alone has 6–12, a dash 16, a narrow letter 30; dust has fewer."""
DASH = 4
"""Pixels side by side at 150 dpi that dust has not: the short dash before an item of a list stands alone, and is as
faint as dust where the type is small."""


@dataclass(frozen=True)
class Prepared:
    """The page to read, after ``turned`` quarter turns clockwise and then ``tilt`` degrees counter-clockwise.

    ``rules`` make tables in it, in its pixels; ``tables`` are these tables taken out of it. ``underlined`` are rules
    below words.
    """

    pixels: Grey
    turned: int
    tilt: float
    ink: float
    rules: tuple[Rule, ...] = ()
    tables: cellwise.Apart | None = None
    underlined: tuple[Rule, ...] = ()

    @property
    def images(self) -> tuple[Image.Image, ...]:
        """What the engine is shown: the page; where it has tables, the page without them and then their cells."""
        return (self.tables.page, self.tables.cells) if self.tables else (Image.fromarray(self.pixels),)

    def without_underlines(self) -> Prepared:
        """The page with nothing below its words."""
        pixels = underlines.erased(self.pixels, self.underlined)
        tables = cellwise.apart(pixels, self.rules) if self.rules else None
        return replace(self, pixels=pixels, tables=tables, underlined=())

    @property
    def dark(self) -> Mask:
        """Where the page has ink."""
        return self.pixels < INK


def prepare(image: Image.Image, turns: int = 0) -> Prepared:
    """The image evened, cleaned and levelled. ``ink`` is the share of dark pixels left: 0 for an empty page."""
    upright = image.rotate(-90 * turns, expand=True) if turns else image
    pixels = even(upright)
    wipe(pixels, dark_edges_and_holes(pixels))
    ink = halved(pixels) < INK
    specks = dust(ink) | leaders.dots(ink)
    wipe(pixels, specks)
    ink &= ~specks
    tilt = skew.slant(ink)
    if abs(tilt) >= LEVEL:
        pixels = skew.levelled(pixels, tilt)
    else:
        tilt = 0.0
    rules = ruling.of_tables(pixels)
    tables = cellwise.apart(pixels, rules) if rules else None
    underlined = underlines.below_words(pixels, rules)
    return Prepared(pixels, turns, tilt, float(ink.mean()), rules, tables, underlined)


def even(image: Image.Image) -> Grey:
    """The pixels with their paper made white, whatever the lamp or the back of the sheet did to it."""
    pixels = np.array(image)
    if min(image.size) < 64:
        return pixels
    paper = Image.fromarray(lightest(np.asarray(image.reduce(8)), 4)).filter(ImageFilter.GaussianBlur(6))
    if np.asarray(paper).min() >= NEARLY_WHITE:
        return pixels
    height, width = pixels.shape
    level = paper.resize((-(-width // COARSE), -(-height // COARSE)), Image.Resampling.BILINEAR)
    factors = WHITE / np.maximum(np.asarray(level, dtype=np.float32), DARKEST_PAPER)
    # A few rows at a time: what fits in the processor's own memory is done in a fifth of the time.
    for top, factor in zip(range(0, height, COARSE), np.repeat(factors, COARSE, axis=1)[:, :width], strict=True):
        rows = pixels[top : top + COARSE]
        rows[...] = np.minimum(rows * factor, WHITE)
    darker = np.bincount(pixels[::4, ::4].ravel(), minlength=256).cumsum()
    darkest_ink = int(np.searchsorted(darker, LEAST_INK * darker[-1]))
    if not PALE < darkest_ink < NO_INK:
        return pixels
    table = np.clip((np.arange(256) - darkest_ink) * (WHITE / (WHITE - darkest_ink)), 0, WHITE).astype(np.uint8)
    return np.array(Image.fromarray(pixels).point(table.tolist()))


def lightest(pixels: Grey, reach: int) -> Grey:
    """For each pixel, the lightest in the square that reaches ``reach`` pixels to every side."""
    found = pixels.copy()
    for n in range(1, reach + 1):
        np.maximum(found[n:], pixels[:-n], out=found[n:])
        np.maximum(found[:-n], pixels[n:], out=found[:-n])
    rows = found.copy()
    for n in range(1, reach + 1):
        np.maximum(found[:, n:], rows[:, :-n], out=found[:, n:])
        np.maximum(found[:, :-n], rows[:, n:], out=found[:, :-n])
    return found


def sums_of(mask: Mask) -> NDArray[np.int32]:
    """For each corner between pixels, how many are set above and to the left of it."""
    sums = np.zeros((mask.shape[0] + 1, mask.shape[1] + 1), dtype=np.int32)
    np.cumsum(mask, axis=1, out=sums[1:, 1:])
    for above, row in pairwise(sums):  # a quarter of the time that cumsum takes down the columns
        row += above
    return sums


def around(mask: Mask, reach: int) -> NDArray[np.int32]:
    """For each pixel, how many are set in the square that reaches ``reach`` pixels to every side."""
    sums = sums_of(np.pad(mask, reach))
    side = 2 * reach + 1
    counted: NDArray[np.int32] = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return counted


def dust(ink: Mask) -> Mask:
    """Specks at half size that stand alone: a period or an i's dot has its letters beside it, dust has nothing."""
    height, width = ink.shape
    ys, xs = places(ink)
    sums = sums_of(ink)

    def near(ys: NDArray[np.int_], xs: NDArray[np.int_], across: int, up: int) -> NDArray[np.int32]:
        top, left = np.clip(ys - up, 0, height), np.maximum(xs - across, 0)
        bottom, right = np.clip(ys + up + 1, 0, height), np.minimum(xs + across + 1, width)
        counted: NDArray[np.int32] = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return counted

    close = near(ys, xs, 7, 7)
    few = close <= FAINT  # what has more ink close by has it further off too
    ys, xs, close = ys[few], xs[few], close[few]
    dash = np.max([near(ys + up, xs, 7, 0) for up in (-1, 0, 1)], axis=0) >= DASH
    alone = ((close <= TINY) | (near(ys, xs, 18, 18) <= FAINT)) & ~dash
    found = np.zeros_like(ink)
    found[ys[alone], xs[alone]] = True
    return found


def dark_edges_and_holes(pixels: Grey) -> Mask:
    """What no letter is, at a quarter of the size: the scanner's lid along the edges, and punch holes near them."""
    height, width = (n // 2 // 2 for n in pixels.shape)
    # The lightest, not the darkest, of the pixels: letters set close must not grow together.
    dark = np.asarray(Image.fromarray(pixels).reduce(4))[:height, :width] < BLACK
    if not dark.any():
        return dark
    thick = around(dark, 3) == 49  # solid for 2.4 mm each way, thicker than the strokes of any letter but a poster's
    found = np.zeros_like(dark)
    near = round(25 / 25.4 * 75)
    for y0, x0, y1, x1, blob in islands(thick):
        tall, wide = y1 - y0 + 7, x1 - x0 + 7
        at_edge = y0 <= 6 or x0 <= 6 or y1 >= height - 6 or x1 >= width - 6
        beside = x0 < near or x1 > width - near or y0 < near or y1 > height - near
        round_hole = beside and 10 <= tall <= 32 and 10 <= wide <= 32 and abs(tall - wide) <= 5
        if at_edge or round_hole:
            found |= around(blob, 6) > 0
    return found


def islands(mask: Mask, most: int = 40) -> list[tuple[int, int, int, int, Mask]]:
    """Connected areas with their extent (y0, x0, y1, x1); none at all where there are more than ``most``."""
    left = mask.copy()
    areas: list[tuple[int, int, int, int, Mask]] = []
    while left.any():
        if len(areas) == most:
            return []
        y, x = np.unravel_index(int(left.argmax()), left.shape)
        area = np.zeros_like(left)
        area[y, x] = True
        before = 0
        while (size := int(area.sum())) != before:
            before = size
            ys, xs = np.nonzero(area)
            window = (slice(max(ys.min() - 8, 0), ys.max() + 9), slice(max(xs.min() - 8, 0), xs.max() + 9))
            area[window] = left[window] & (around(area[window], 8) > 0)
        left &= ~area
        areas.append((int(ys.min()), int(xs.min()), int(ys.max()) + 1, int(xs.max()) + 1, area))
    return areas


def wipe(pixels: Grey, mask: Mask) -> None:
    """Make white, in place, what the smaller mask covers, and one of its pixels more to every side."""
    rows = np.flatnonzero(mask.any(axis=1))
    if not len(rows):
        return
    factor = round(pixels.shape[0] / mask.shape[0])
    first, stop = max(int(rows[0]) - 1, 0), int(rows[-1]) + 2
    wide = mask[first:stop].astype(np.uint8)
    wide[:, 1:] |= wide[:, :-1]
    wide[:, :-1] |= wide[:, 1:]
    wide[1:] |= wide[:-1].copy()
    wide[:-1] |= wide[1:].copy()
    white = np.repeat(np.repeat(wide * np.uint8(WHITE), factor, axis=1), factor, axis=0)
    area = pixels[first * factor : first * factor + len(white), : white.shape[1]]
    area |= white[: len(area), : area.shape[1]]


def runs_upwards(image: Image.Image) -> bool:
    """Whether lines of text seem to run along the height of the image instead of its width."""
    small = even(image.reduce(4))
    wipe(small, dark_edges_and_holes(small))
    ink = small < INK
    # Rules and frames would decide the matter: long straight lines are no text, so they do not count.
    along_rows = np.diff(np.minimum(ink.mean(1), 0.25))
    along_columns = np.diff(np.minimum(ink.mean(0), 0.25))
    return bool((along_columns**2).mean() > 2.5 * (along_rows**2).mean())
