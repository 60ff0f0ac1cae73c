"""Budgets: how much of anything a site may bring.

Whoever writes content may write anything, by mistake or on purpose. Each budget is far above what a site
needs and far below what would take a build minutes or gigabytes. Where one is exceeded, a finding says so.
"""

LARGEST_TEXT = 2_000_000
"""Bytes of a file of text. The longest of a real site has a tenth of it; it is taken apart in memory."""
LARGEST_FILE = 50_000_000
"""Bytes of any file; it is held in memory, and no reader waits for more."""
LONGEST_FIELD = 20_000
"""Characters of a text in YAML: more is no title, answer or note; some are also drawn into a picture."""
DEEPEST_YAML = 40
"""Levels of lists and keys inside one another; the deepest format has nine."""
DEEPEST_HTML = 100
"""Elements inside one another. The program that minifies pages ends at some ten thousand, browsers at 512."""
LONGEST_PAGE = 100_000
"""Characters of a text in Markdown: an hour's reading."""
LONGEST_BLOCK = 20_000
"""Characters without a blank line: what finds a phrase in a paragraph may look at it more than once."""
MOST_LINES = 500
"""Lines without a blank line, such as the rows of a table."""
MOST_SHORTCODES = 1_000
"""Calls of shortcodes on a page, those in the texts that they bring included."""
MOST_BROUGHT = 2_000_000
"""Characters of HTML that the shortcodes of a page make, counted each time: a line can bring a whole file."""
MOST_PIXELS = 100_000_000
"""Pixels of an image. A file of some hundred bytes can say it has billions, which take memory to show."""
MOST_COLUMNS = 50
"""Columns of a comparison. Cells are columns times rows, also where nothing is written in them."""
MOST_ROWS = 500
"""Rows of a comparison."""
MOST_SPELLINGS = 1_000
"""Spellings that a phrase with `(a|b)` stands for: forty of these in a row stand for a trillion."""
LONGEST_SEGMENT = 200
"""Characters between two slashes of an address: the name of a folder, for which most disks have 255 bytes."""
LONGEST_ADDRESS = 1_000
"""Characters of an address of this site."""
