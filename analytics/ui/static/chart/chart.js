// A chart of plotly.js that is drawn once and then changed where it stands: every mark that has tasks behind it
// is reached by mouse and by keyboard, and tells which it is.
const PLOTLY = new URL("./app/static/kept/plotly-basic-4.1.1.min.js", document.baseURI).href
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }
// So far from a mark, in pixels, a click still means it; so many clicks are told at once: none is lost while
// the page is drawn for the one before.
const NEAR = 12
const TOLD = 12
const later = window.requestIdleCallback ?? ((what) => setTimeout(what, 200))

let loading
let last = 0
const plotly = () => (loading ??= import(PLOTLY).then(() => window.Plotly))

export default async function ({ data, parentElement, setStateValue }) {
  const chart = parentElement.querySelector(":scope > .chart") ?? begun(parentElement)
  const now = (chart.now = { ...data, setStateValue })
  const Plotly = await plotly()
  // Another state of the page may have come meanwhile.
  if (chart.now !== now) return
  const first = !chart.data
  await Plotly.react(chart, data.figure.data, { ...data.figure.layout, width: chart.clientWidth }, data.config)
  if (first) new ResizeObserver(() => fitted(Plotly, chart)).observe(chart)
  // Not before what a reader waits for is painted.
  later(() => named(chart))
}

function begun(parent) {
  const chart = document.createElement("div")
  Object.assign(chart, { className: "chart", tabIndex: 0, at: 0, clicks: [] })
  chart.addEventListener("pointerdown", held)
  chart.addEventListener("keydown", pressed)
  chart.addEventListener("focus", () => chart.matches(":focus-visible") && reach(chart, chart.at))
  chart.addEventListener("blur", left)
  parent.append(chart)
  return chart
}

function left({ currentTarget: chart }) {
  chart.pointed = false
  window.Plotly?.Fx.unhover(chart)
}

function fitted(Plotly, chart) {
  const width = chart.clientWidth
  if (width && width !== chart.layout.width && !document.documentElement.dataset.paper) Plotly.relayout(chart, { width })
}

// The marks that open something, from the top down and from left to right.
function marks(chart) {
  const found = [...chart.querySelectorAll(".point")].flatMap((point) => {
    const { trace } = point.closest(".trace").__data__[0]
    const place = point.__data__.i
    const box = (point.querySelector("path") ?? point).getBoundingClientRect()
    const told = trace.customdata?.[place]
    return told && box.width && box.height ? [{ point, trace, place, told, box }] : []
  })
  return found.sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x)
}

// A press that ends where it began. plotly.js makes up clicks of its own, on a touch screen beside the browser's.
function held({ currentTarget: chart, isPrimary, button, clientX: x, clientY: y }) {
  chart.pointed = true
  if (!isPrimary || button) return
  const end = new AbortController()
  const how = { signal: end.signal, capture: true }
  const released = (event) => {
    end.abort()
    if (Math.hypot(event.clientX - x, event.clientY - y) <= NEAR) chosen(chart, under(chart, x, y))
  }
  addEventListener("pointerup", released, how)
  addEventListener("pointercancel", () => end.abort(), how)
}

// plotly.js would answer by what the mouse was over a moment before: that may be another mark.
function under(chart, x, y) {
  const away = ({ box }) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom))
  const area = ({ box }) => box.width * box.height
  const near = marks(chart).filter((mark) => away(mark) <= (mark.trace.type === "bar" ? 0 : NEAR))
  return near.sort((one, other) => away(one) - away(other) || area(one) - area(other))[0]
}

// A list to choose from, to who does not see it.
function named(chart) {
  const { name, alt, hint, chosen } = chart.now
  const list = marks(chart)
  chart.querySelectorAll("svg").forEach((svg) => svg.setAttribute("role", "presentation"))
  put(chart, { role: list.length ? "listbox" : "img", "aria-label": alt })
  put(chart, { "aria-multiselectable": list.length && "true", "aria-description": list.length && hint })
  list.forEach(({ point, trace, place, told }, number) => {
    const is = chosen.some((one) => one[0] === told[0] && one[1] === told[1])
    put(point, { id: `${name}-${number}`, role: "option", "aria-label": plain(trace.hovertext?.[place] ?? "") })
    put(point, { "aria-selected": String(is) })
  })
  if (document.activeElement === chart && chart.matches(":focus-visible")) reach(chart, chart.at)
}

function put(element, attributes) {
  for (const [name, value] of Object.entries(attributes))
    if (value) element.setAttribute(name, value)
    else element.removeAttribute(name)
}

const plain = (hover) =>
  new DOMParser().parseFromString(hover.replaceAll("<br>", ", "), "text/html").body.textContent

function reach(chart, place) {
  const list = marks(chart)
  chart.at = Math.max(0, Math.min(list.length - 1, place))
  const mark = list[chart.at]
  if (!mark) return
  chart.querySelectorAll(".here").forEach((point) => point.classList.remove("here"))
  mark.point.classList.add("here")
  chart.setAttribute("aria-activedescendant", mark.point.id)
  window.Plotly.Fx.hover(chart, [{ curveNumber: mark.trace.index, pointNumber: mark.place }])
}

function pressed(event) {
  const chart = event.currentTarget
  // Who came by mouse means the page by a key, not the chart.
  if (chart.pointed) return
  if (event.key in STEPS) reach(chart, chart.at + STEPS[event.key])
  else if (event.key === "Enter" || event.key === " ") chosen(chart, marks(chart)[chart.at])
  else return
  event.preventDefault()
}

// Each click has a number of its own, greater than all before, by which it is answered once.
function chosen(chart, mark) {
  if (!mark) return
  last = Math.max(last + 1, Date.now())
  chart.clicks = [...chart.clicks, [last, ...mark.told]].slice(-TOLD)
  chart.now.setStateValue("clicks", chart.clicks)
}
