// Streamlit's own words are in English alone. As they appear they are put into the language of the page, by pairs
// that stand in a meta element: texts in full, or patterns such as "Page {number}".
{
  const said = JSON.parse(document.querySelector("meta[name=builtin]").content)
  const root = document.documentElement
  const NAMING = ["aria-label", "title", "placeholder", "aria-valuetext"]
  // Where text is Streamlit's: elsewhere the same word may be a name from a list.
  const PLACES = [
    "stSkipToContent", "stStatusWidget", "stFileUploader", "stFileUploaderDropzone", "InputInstructions",
    "stSelectboxVirtualDropdown", "stMultiSelectDropdown", "stDateInputCalendar", "stTooltipContent",
    "stTooltipErrorContent", "stDataFrameColumnMenu", "stDataFrameColumnFormattingMenu",
    "stDataFrameStatisticsContent", "stDataFrameColumnVisibilityMenu", "stConnectionStatus",
  ].map((name) => `[data-testid="${name}"]`)
  PLACES.push("[data-live-announcer]", "[id^=react-aria-description]", ".gdg-search-bar", "[role=dialog]:not([data-testid])", "[data-testid^=stDataFrameStatistics]")
  const TEXT = PLACES.join()
  const NAMED = NAMING.map((name) => `[${name}]`).join()

  const whole = new Map()
  const patterns = []
  for (const texts of Object.values(said)) {
    texts.forEach((text, at) => {
      if (!text.includes("{")) return whole.set(text, at)
      const fixed = text.replace(/[.*+?^$()[\]\\|]/g, "\\$&")
      patterns.push([new RegExp(`^${fixed.replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`, "s"), at])
    })
  }

  const DATES = { date: { day: "numeric", month: "long", year: "numeric" }, month_name: { month: "long" } }
  // Dates that are told in English whatever the calendar's language is.
  const told = (name, value) => {
    const day = name in DATES && /^[A-Z][a-z]+( \d{1,2}, \d{4})?$/.test(value)
    if (!day) return put(value)
    return new Date(/\d/.test(value) ? value : `${value} 1, 2000`).toLocaleDateString(navigator.language, DATES[name])
  }
  const put = (text) => {
    const [, before, own, after] = /^([\s:]*)(.*?)(\s*)$/s.exec(text)
    const now = said[root.lang]
    const at = whole.get(own)
    if (at !== undefined) return before + now[at] + after
    for (const [pattern, at] of patterns) {
      const found = pattern.exec(own)
      if (found) return before + now[at].replace(/\{(\w+)\}/g, (_, name) => told(name, found.groups[name])) + after
    }
    return text
  }

  const name = (element, attribute) => {
    const text = element.getAttribute(attribute)
    const own = text && put(text)
    if (own !== text) element.setAttribute(attribute, own)
  }
  const write = (node) => {
    const own = put(node.data)
    if (own !== node.data) node.data = own
  }
  const read = (element) => {
    const named = [...element.querySelectorAll(NAMED)]
    if (element.matches(NAMED)) named.push(element)
    for (const one of named) for (const attribute of NAMING) name(one, attribute)
    for (const place of element.closest(TEXT) ? [element] : element.querySelectorAll(TEXT)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) write(texts.currentNode)
    }
  }
  const changed = ({ type, target, attributeName, addedNodes }) => {
    if (target === root) return attributeName === "lang" && read(document.body)
    if (type === "attributes") return name(target, attributeName)
    for (const node of type === "characterData" ? [target] : addedNodes) {
      // Charts are ours.
      if (node instanceof HTMLElement) read(node)
      else if (node.nodeType === Node.TEXT_NODE && node.parentElement?.closest(TEXT)) write(node)
    }
  }
  const watched = { childList: true, subtree: true, characterData: true, attributeFilter: [...NAMING, "lang"] }
  new MutationObserver((changes) => changes.forEach(changed)).observe(root, watched)
  read(document.body)
}
