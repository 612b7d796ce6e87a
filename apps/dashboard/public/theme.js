/* global document, localStorage */
/* Runs before the first paint, so a chosen theme never flashes the other one. A theme is no patient data. */
try {
  const chosen = localStorage.getItem('cairn-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  /* Storage may be switched off; then the system's theme holds. */
}
