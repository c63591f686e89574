"""The public style sheet as a printer takes it, so that a screen can show the sheet of paper.

A browser decides by itself whether it prints; no address can ask for it. So the conditions are
decided here, for a sheet of A4: what is for print holds, and what is for screens or other widths
does not.
"""

import re

SHEET_PIXELS = 210 / 25.4 * 96
"""A4 (ISO 216:2007) is 210 mm wide, and CSS counts 96 pixels to the inch."""
PIXELS_PER_EM = 16.0
MARGIN_PIXELS = 38
"""About a centimetre at each edge, as browsers leave it."""
HOLDS, FAILS = "@media all", "@media not all"
ON_PAPER = re.compile(r"@media (?:only )?print\b")
ON_SCREENS = re.compile(r"@media (?:only )?screen\b[^{]*|@media ?\(prefers-color-scheme: ?dark\)")
FROM_WIDTH = re.compile(r"@media ?\(min-width: ?([\d.]+)em\)")
SHEET = f"""
html {{ background: #c5d0d4; }}
body {{
  background: #ffffff; box-sizing: border-box; margin: 0 auto; padding: {MARGIN_PIXELS}px;
  max-width: {SHEET_PIXELS:.0f}px; min-height: {SHEET_PIXELS * 297 / 210:.0f}px;
}}
@media (max-width: {SHEET_PIXELS:.0f}px) {{ body {{ padding: {MARGIN_PIXELS / 2:.0f}px; }} }}
@media print {{
  html {{ background: none; }}
  body {{ margin: 0; max-width: none; min-height: 0; padding: 0; }}
}}
"""


def paper_css(public: str) -> str:
    """Decide the conditions of the public style sheet for A4, and lay its page on a sheet."""
    printed = ON_PAPER.sub(HOLDS, ON_SCREENS.sub(FAILS, public))
    return FROM_WIDTH.sub(_decided, printed) + SHEET


def _decided(condition: re.Match[str]) -> str:
    least = float(condition[1]) * PIXELS_PER_EM
    return HOLDS if least <= SHEET_PIXELS - 2 * MARGIN_PIXELS else FAILS
