// Slides are stepped through by the keys of a keyboard and of a presenter's remote control.
{
  const WAYS = { ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back", Escape: "leave" }
  // Where these keys already mean something: in a box, in a table, in what is open over the page. A chart that
  // takes them says so.
  const TAKEN = "input, textarea, [role=grid], [role=dialog]"
  const OPEN = '[data-testid="stPopoverBody"], [data-testid="stTooltipContent"]'
  addEventListener("keydown", (event) => {
    const way = WAYS[event.key]
    if (!way || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.target.closest?.(TAKEN) || document.querySelector(OPEN)) return
    const step = document.querySelector(`.st-key-slide-${way} :is(a, button:enabled)`)
    if (!step) return
    event.preventDefault()
    step.click()
  })
}
