/**
 * Scrolls the panel around an element so that it begins at the panel's top. Not scrollIntoView: that also moves the page itself, which
 * is as high as the window and has nothing below.
 */
export function revealInPanel(element: Element | null | undefined): void {
  for (let panel = element?.parentElement; element && panel; panel = panel.parentElement) {
    const { overflowY } = getComputedStyle(panel)
    if ((overflowY !== 'auto' && overflowY !== 'scroll') || panel.scrollHeight <= panel.clientHeight) continue
    panel.scrollTop += element.getBoundingClientRect().top - panel.getBoundingClientRect().top
    return
  }
}
