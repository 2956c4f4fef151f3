// What goes to paper has the paper's width at once, which charts and tables drawn for the window do not know:
// they are drawn smaller for as long as it takes. A dark page is turned light, hues kept.
{
  const PAPER = 670
  const charts = () => document.querySelectorAll('[data-testid="stElementContainer"]:has(.chart)')
  const tables = () => document.querySelectorAll('[data-testid="stElementContainer"]:has([data-testid="stDataFrame"])')
  const wide = (part) => part.getBoundingClientRect().width
  addEventListener("beforeprint", () => {
    const root = document.documentElement
    root.dataset.paper = getComputedStyle(document.querySelector(".stApp")).colorScheme
    for (const chart of charts()) chart.style.zoom = Math.min(1, PAPER / wide(chart.querySelector(".chart")))
    for (const table of [...tables()].filter((one) => wide(one) > PAPER)) {
      const whole = wide(table)
      Object.assign(table.style, { width: `${whole}px`, maxWidth: "none", zoom: PAPER / whole })
    }
  })
  addEventListener("afterprint", () => {
    delete document.documentElement.dataset.paper
    for (const chart of charts()) chart.style.zoom = ""
    for (const table of tables()) Object.assign(table.style, { width: "", maxWidth: "", zoom: "" })
  })
}
