// A button with data-copy copies what it holds. Over plain HTTP, as in a meeting's network, browsers lock the
// clipboard to scripts, but still copy what is selected.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-copy]")
  if (!button) return
  try {
    await navigator.clipboard.writeText(button.dataset.copy)
  } catch {
    const field = document.createElement("textarea")
    field.value = button.dataset.copy
    button.after(field)
    field.select()
    document.execCommand("copy")
    field.remove()
    button.focus()
  }
  button.textContent = button.dataset.copied
})
