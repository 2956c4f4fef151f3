"""What of a page's text a reader cannot read: cut off, lying over other text, or beyond the screen's edge."""

from playwright.sync_api import Page

# Letters that stand for pictures, text for screen readers alone, and what the reader moves sideways.
_UNREAD = "[data-testid=stIconMaterial], [aria-hidden=true], script, style, canvas, [hidden], title"
_MEASURE = """unread => {
  const shown = [], aside = look => /rect\\(0|inset\\(50%/.test(look.clip + look.clipPath)
  const seen = node => {
    if (!node.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false
    for (let one = node; one; one = one.parentElement) if (aside(getComputedStyle(one))) return false
    return !node.closest(unread)
  }
  const walker = document.createTreeWalker(document.querySelector('.stApp'), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode, owner = node.parentElement, range = document.createRange()
    if (!node.data.trim() || !seen(owner)) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) shown.push({text: node.data.trim().slice(0, 60), owner, box})
  }
  const place = node => node.closest('[class*=st-key-]')?.className.match(/st-key-\\S+/)[0]
  const named = one => `${one.text} [${place(one.owner)}]`, cut = [], over = []
  for (const one of shown) {
    const {left, right, top, bottom} = one.box
    let sideways = false, down = false
    for (let at = one.owner; at && at != document.body; at = at.parentElement) {
      const {display, overflowX, overflowY, textOverflow} = getComputedStyle(at)
      const edge = at.getBoundingClientRect()
      if (display == 'inline') continue
      // Cut on purpose, with a mark: the link opens the whole, or the title tells it.
      if (textOverflow == 'ellipsis' && (at.title || at.closest('a')) && right > edge.right) sideways = true
      sideways ||= /auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth + 1
      down ||= /auto|scroll/.test(overflowY)
      const wide = /hidden|clip/.test(overflowX) && (left < edge.left - 2 || right > edge.right + 2)
      const high = /hidden|clip/.test(overflowY) && (top < edge.top - 6 || bottom > edge.bottom + 6)
      if (wide && !sideways || high && !down) { cut.push(named(one)); break }
    }
    if (!sideways && (right > innerWidth + 1 || left < -1)) cut.push('beyond the edge: ' + named(one))
  }
  shown.forEach((one, number) => {
    for (const two of shown.slice(number + 1)) {
      if (one.owner == two.owner && one.owner.tagName != 'text') continue
      const wide = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left)
      const high = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top)
      if (wide > 3 && high > 0.4 * Math.min(one.box.height, two.box.height))
        over.push(named(one) + ' over ' + named(two))
    }
  })
  const main = document.querySelector('.stMain'), wide = main.scrollWidth - main.clientWidth
  return [...cut, ...over, ...(wide > 0 ? [`the page moves sideways by ${wide} pixels`] : [])]
}"""


def unreadable(page: Page) -> list[str]:
    """Return every text of the page that is cut, covered or out of sight, and whether it moves sideways."""
    found: list[str] = page.evaluate(_MEASURE, _UNREAD)
    return sorted(set(found))
