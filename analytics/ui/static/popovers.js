// What opens over the page stands at the document's end, far from its button in the order of the Tab key:
// whoever opens it by keyboard is led into it, and back to the button when it closes.
{
  const OPEN = '[data-testid="stPopoverBody"]'
  const REACHABLE = "a[href], button:not([disabled]), input, textarea, [tabindex='0']"
  let opener = null
  const changed = () => {
    const body = document.querySelector(OPEN)
    const button = document.activeElement
    if (body && button?.matches('[aria-haspopup="dialog"][aria-expanded="true"]:focus-visible')) {
      const first = body.querySelector(REACHABLE)
      if (first && opener !== button) {
        opener = button
        first.focus()
      }
    } else if (!body && opener) {
      if (document.activeElement === document.body && opener.isConnected) opener.focus()
      opener = null
    }
  }
  new MutationObserver(changed).observe(document.documentElement, { childList: true, subtree: true })
}
