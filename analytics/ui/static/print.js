// What goes to paper has the paper's width at once, which charts drawn for the window do not know: they are
// drawn smaller for as long as it takes. A dark page is turned light, hues kept.
{
  const PAPER = 670
  const charts = () => document.querySelectorAll('[data-testid="stElementContainer"]:has(.chart)')
  addEventListener("beforeprint", () => {
    const root = document.documentElement
    root.dataset.paper = getComputedStyle(document.querySelector(".stApp")).colorScheme
    for (const chart of charts()) chart.style.zoom = Math.min(1, PAPER / chart.querySelector(".chart").getBoundingClientRect().width)
  })
  addEventListener("afterprint", () => {
    delete document.documentElement.dataset.paper
    for (const chart of charts()) chart.style.zoom = ""
  })
}
