/* Set-up of Camunda Tasklist for Teken. It replaces the file of the same name in Camunda's webjar. */
export default {
  app: { vendor: 'Teken', name: '· Tugas' },
  locales: { availableLocales: ['id', 'en'], fallbackLocale: 'id' },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'D MMM YYYY HH.mm',
    short: 'D MMMM YYYY',
    normal: 'D MMMM YYYY HH.mm',
    long: 'dddd, D MMMM YYYY HH.mm'
  },
  // Spring Security has its own XSRF-TOKEN; two cookies of one name would sign people out
  csrfCookieName: 'CAMUNDA-CSRF',
  disableWelcomeMessage: true,
  customScripts: ['scripts/locale', 'scripts/sso', 'scripts/teken'],
  shortcuts: {
    focusList: { key: 'ctrl+alt+l', description: 'ke tugas pertama di daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'ke isian pertama di formulir' }
  }
};
