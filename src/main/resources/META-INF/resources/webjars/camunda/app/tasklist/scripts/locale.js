/*
 * Tasklist starts before its labels have come and then keeps showing keys such as SEARCH_PLACEHOLDER; from the second
 * visit on it shows the labels it kept in localStorage, however old. So the labels are fetched here, before Tasklist
 * starts (it waits for custom scripts), and put where it looks for them.
 */
import { home } from './teken/api.js';

const STORE = 'camunda-web';
const locale = (navigator.languages[0] || navigator.language || '').toLowerCase().startsWith('en') ? 'en' : 'id';

try {
  const folder = home() + '/camunda/app/tasklist/locales/';
  const response = await fetch(folder + locale + '.json', { cache: 'no-cache' });
  if (response.ok) {
    const kept = JSON.parse(localStorage.getItem(STORE) || '{}');
    kept[folder + '_locales_data_' + locale + '_' + window.bust] = JSON.stringify(await response.json());
    localStorage.setItem(STORE, JSON.stringify(kept));
  }
} catch (unreachable) { /* Tasklist then loads its labels by itself */ }
