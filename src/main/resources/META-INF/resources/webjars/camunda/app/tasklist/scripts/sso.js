/*
 * Tasklist has a sign-in page of its own at '#/login'. People sign in at ours, so whoever arrives there is sent on:
 * to '/masuk?keluar' after signing out, else to '/masuk?kembali=<the page they were on>'.
 */
import { home } from './teken/api.js';
import { forgetBackups } from './teken/autosave.js';

let signingOut = false;
let lastPage = '#/';

function isSignInPage() {
  return location.hash.split('?')[0] === '#/login';
}

function follow() {
  if (!isSignInPage()) {
    lastPage = location.hash || '#/';
    return;
  }
  const back = encodeURIComponent(location.pathname + lastPage);
  location.replace(home() + (signingOut ? '/masuk?keluar' : '/masuk?kembali=' + back));
}

document.addEventListener('click', event => {
  if (event.target.closest && event.target.closest('li.logout a')) {
    signingOut = true;
    forgetBackups();
  }
}, true);
window.addEventListener('hashchange', follow);
follow();
