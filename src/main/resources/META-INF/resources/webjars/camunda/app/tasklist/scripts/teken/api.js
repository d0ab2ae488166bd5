/* Talks to /api. The CSRF token is read at each call, for it changes when somebody signs in again in another tab. */

/** What the server refused, in its own words: status, detail and problems [{path, message}] of problem+json. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.detail || body.title || 'Permintaan tidak dapat dilayani.');
    this.status = status;
    this.body = body;
    this.problems = body.problems || [];
  }
}

/** The path under which the application lives, without the '/camunda' of Tasklist. */
export function home() {
  const base = document.querySelector('base');
  return ((base && base.getAttribute('app-root')) || '/camunda').replace(/\/camunda$/, '');
}

function csrfToken() {
  const found = document.cookie.match(/(?:^|;\s*)TEKEN-CSRF=([^;]*)/);
  return found ? decodeURIComponent(found[1]) : '';
}

// browsers refuse keepalive bodies above 64 KB
const KEEPALIVE_LIMIT = 60000;

async function call(method, path, content, leaving) {
  const file = content instanceof Blob;
  const body = content === undefined || file ? content : JSON.stringify(content);
  // the forms are Indonesian, and what the server says in them is too, whatever the browser prefers
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': 'id' };
  if (body !== undefined) headers['Content-Type'] = file ? 'application/pdf' : 'application/json';
  if (method !== 'GET') headers['X-TEKEN-CSRF'] = csrfToken();
  const keepalive = Boolean(leaving && body && !file && body.length < KEEPALIVE_LIMIT);
  let response;
  try {
    response = await fetch(home() + '/api' + path, { method, headers, body, keepalive, credentials: 'same-origin' });
  } catch (unreachable) {
    throw new Refusal(0, { detail: 'Server tidak dapat dihubungi. Periksa sambungan Anda.' });
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new Refusal(response.status, answer || { detail: wordsFor(response.status) });
}

function wordsFor(status) {
  if (status === 401) return 'Anda perlu masuk lagi.';
  if (status === 403) return 'Anda tidak berwenang melakukan ini.';
  if (status === 404) return 'Data yang diminta tidak ditemukan.';
  return 'Server mengalami gangguan (' + status + '). Coba lagi sebentar lagi.';
}

/** The calls about one kind of subject: 'agreements', 'action-plans' or 'monthly-reports'. */
export function about(subjects) {
  const at = (id, rest) => '/' + subjects + '/' + encodeURIComponent(id) + rest;
  return {
    read: id => call('GET', at(id, '')),
    saveDraft: (id, draft, leaving) => call('PUT', at(id, '/draft'), draft, leaving),
    work: (id, step) => call('GET', at(id, '/work/' + step)),
    saveWork: (id, step, content, leaving) => call('PUT', at(id, '/work/' + step), { content }, leaving),
    act: (id, deed, content) => call('POST', at(id, '/' + deed), content || {})
  };
}

export const api = {
  words: () => call('GET', '/words'),
  task: id => call('GET', '/tasks/' + encodeURIComponent(id)),
  ...about('agreements')
};
