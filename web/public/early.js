// Runs before the first paint, as a file of its own so that the page needs no inline script.
;(function () {
  var root = document.documentElement
  var theme = null
  var language = null
  try {
    theme = localStorage.getItem('maju.theme')
    language = localStorage.getItem('maju.language')
  } catch {
    // Storage may be blocked; then the system decides.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  if (language !== 'ko' && language !== 'en') {
    language = (navigator.language || 'ko').toLowerCase().indexOf('ko') === 0 ? 'ko' : 'en'
  }
  root.lang = language
})()
