/*
 * What all forms share: loading, the error summary, the busy guard, signing in again, dropping a finished task.
 * A form never completes its task through Tasklist and never sets a variable: it posts to /api, where the use case and
 * the task's completion are one transaction.
 */
import { about, api, home } from './api.js';
import { Autosave, Backup } from './autosave.js';
import * as numbers from './numbers.js';
import * as words from './words.js';
import { widen } from './layout.js';

/** The pieces of HTML that several forms include. */
const PARTS = {};
['notices', 'lines', 'corrections', 'change', 'history', 'signing', 'figures', 'plan'].forEach(name => {
  PARTS[name] = new URL('./' + name + '.html', import.meta.url).href;
});

/** Ids of fields follow from the server's paths: 'lines[1].target' is the field 'tk-lines-1-target'. */
export function fieldId(path) {
  return 'tk-' + path.replace(/[^\w]+/g, '-').replace(/-+$/, '');
}

export class Form {
  /** @param {string} subjects what the task is about, as the API calls it */
  constructor(camForm, $scope, step, subjects = 'agreements') {
    this.scope = $scope;
    this.step = step;
    this.api = about(subjects);
    this.element = camForm.formElement[0];
    this.injector = camForm.formElement.injector();
    this.taskId = camForm.taskId;
    this.user = ($scope.$root.authentication || {}).name || '';
    this.t = $scope.t = {
      parts: PARTS, step, loading: true, errors: [], words, numbers, id: fieldId, home: home(), form: this, changes: [],
      isChanged: () => false, was: () => null
    };
    this.takeOver(camForm);
    widen($scope);
    this.keepTextWhenSignedOut();
    $scope.$on('$destroy', () => this.leave());
    this.onHide = () => document.visibilityState === 'hidden' && this.autosave && this.autosave.leave();
    document.addEventListener('visibilitychange', this.onHide);
  }

  /** Tasklist's own completing is switched off for good, and its veil over tasks of the unit is lifted. */
  takeOver(camForm) {
    camForm.on('submit', () => { camForm.submitPrevented = true; });
    const owner = this.up('showCompleteButton');
    if (!owner) return;
    owner.$watch('options', options => {
      if (options) Object.assign(options, { hideCompleteButton: true, disableCompleteButton: true, disableForm: false });
    }, true);
  }

  up(property) {
    let scope = this.scope;
    while (scope && !Object.prototype.hasOwnProperty.call(scope, property)) scope = scope.$parent;
    return scope;
  }

  /** All changes that come from outside AngularJS pass here. */
  apply(change) {
    this.scope.$evalAsync(change || (() => {}));
  }

  async load(start) {
    const t = this.t;
    try {
      await words.load();
      const task = await api.task(this.taskId);
      const view = task.open ? await this.api.read(task.subjectId) : null;
      this.apply(() => {
        Object.assign(t, { task, view, loading: false, failed: null, signIn: null });
        if (view) start(view);
      });
    } catch (refusal) {
      this.apply(() => {
        t.loading = false;
        if (refusal.status === 401) this.askToSignIn(() => this.load(start));
        else t.failed = refusal.message;
      });
    }
    t.reload = () => this.load(start);
  }

  /**
   * Keeps unfinished work on the server under the form's step, and in this browser until it is there.
   * @param {function(): object} read the work as it is now
   * @param {function(object)} restore puts kept work on the screen
   */
  async keepWork(read, restore) {
    const id = this.t.view.id;
    const stamped = () => Object.assign({ at: new Date().toISOString() }, read());
    this.saving(this.t.view.revision, stamped,
      (content, leaving) => this.api.saveWork(id, this.step, content, leaving));
    const answer = await this.api.work(id, this.step).catch(() => null);
    const kept = answer && answer.content;
    this.apply(() => {
      if (kept) restore(kept);
      this.offerBackup(backup => !kept || backup.at > kept.at, restore);
    });
  }

  saving(version, read, send, onConflict) {
    const backup = new Backup(this.user, this.t.view.id, this.step, version);
    this.autosave = this.t.autosave = new Autosave({
      read, send, backup,
      onChange: () => this.apply(() => { if (this.autosave.state === 'saved') this.t.stuck = null; }),
      onRefusal: refusal => this.refusedToSave(refusal, onConflict)
    });
  }

  refusedToSave(refusal, onConflict) {
    const { status, message } = refusal;
    if (status === 401) {
      this.apply(() => this.askToSignIn(() => this.autosave.resume()));
      return 'stop';
    }
    if (status === 409 && onConflict) {
      this.apply(() => onConflict(refusal));
      return 'stop';
    }
    if (status < 400 || status >= 500) return 'retry';
    this.apply(() => { this.t.stuck = message; });
    return 'wait';
  }

  /** Offers what this browser still holds, when it is newer than what the server has. */
  offerBackup(isNewer, restore) {
    const backup = this.autosave.how.backup.read();
    if (!backup) return;
    if (!isNewer(backup)) {
      this.autosave.how.backup.clear();
      return;
    }
    this.t.backup = {
      at: backup.at,
      use: () => { this.t.backup = null; restore(backup.content); this.autosave.changed(); },
      drop: () => { this.t.backup = null; this.autosave.how.backup.clear(); }
    };
  }

  changed() {
    this.autosave.changed();
  }

  /**
   * Does one of the acts of the API once; a second click while it runs is ignored.
   * @param {object|function} content what to post, or a function that gives it once everything is saved
   * @param {string} done what to tell the person afterwards
   * @param {function} again what to do after signing in again; by default the same act
   */
  async act(deed, content, done, again = () => this.act(deed, content, done)) {
    const t = this.t;
    if (t.busy) return;
    t.busy = true;
    t.errors = [];
    try {
      if (this.autosave) await this.autosave.flush();
      await this.api.act(t.view.id, deed, typeof content === 'function' ? content() : content);
      if (this.autosave) {
        this.autosave.stop();
        this.autosave.sent = this.autosave.changes;
        this.autosave.how.backup.clear();
      }
      this.apply(() => this.finished(done));
    } catch (refusal) {
      this.apply(() => this.refusedToAct(refusal, again));
    } finally {
      this.apply(() => { t.busy = false; });
    }
  }

  refusedToAct(refusal, again) {
    if (!refusal.status && refusal.status !== 0) throw refusal;
    if (this.t.conflict || this.t.settling) return;
    if (refusal.status === 401) return this.askToSignIn(again);
    if (refusal.status === 409) {
      this.t.gone = refusal.message;
      return this.focus('tk-gone');
    }
    if (refusal.body.remarks) this.t.view.remarks = refusal.body.remarks;
    const problems = refusal.problems.length ? refusal.problems : [{ message: refusal.message }];
    this.showErrors(problems.map(problem => this.translate(problem)));
  }

  /** Steps whose fields are not numbered as in what they sent say here which field a problem belongs to. */
  translate(problem) {
    return problem;
  }

  /** @param {Array<{path: string, message: string}>} problems */
  showErrors(problems) {
    this.t.errors = problems.map(problem => ({
      message: problem.message, path: problem.path, id: problem.path ? fieldId(problem.path) : null
    }));
    if (!document.title.startsWith('Kesalahan: ')) document.title = 'Kesalahan: ' + document.title;
    this.focus('tk-errors');
  }

  clearErrors() {
    this.t.errors = [];
    document.title = document.title.replace(/^Kesalahan: /, '');
  }

  /** The same words beside the field as in the summary. */
  errorAt(path) {
    const found = this.t.errors.find(error => error.path === path);
    return found ? found.message : null;
  }

  /** Puts the cursor on an element once AngularJS has drawn it. */
  focus(id) {
    setTimeout(() => {
      const target = document.getElementById(id);
      if (!target) return;
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    });
  }

  /** Signing in changes the CSRF token; it comes with the answer to a GET, so one goes first. */
  askToSignIn(again) {
    const retry = () => api.task(this.taskId).then(() => this.apply(() => {
      this.t.signIn = null;
      this.signedInAgain();
      again();
    }), refusal => this.apply(() => { this.t.signIn = { again: retry, still: refusal.message }; }));
    this.t.signIn = { again: retry };
    this.t.stuck = null;
    this.focus('tk-sign-in');
  }

  /** When Tasklist's own polling finds the session gone it would leave for the sign-in page, and the text with it. */
  keepTextWhenSignedOut() {
    const root = this.scope.$root;
    const was = root.authentication;
    this.signedInAgain = () => {
      if (!root.authentication && was) this.injector.get('AuthenticationService').updateAuthentication(was);
    };
    this.scope.$on('authentication.login.required', event => {
      if (!this.autosave || !this.autosave.dirty) return;
      event.preventDefault();
      if (!this.t.signIn) this.askToSignIn(() => this.autosave.resume());
    });
  }

  finished(done) {
    this.clearErrors();
    this.injector.get('Notifications').addMessage({ status: done, duration: 8000 });
    this.drop();
  }

  /** Takes the task off the screen and refreshes the list. */
  drop() {
    const owner = this.up('onFormCompletionCallback');
    if (owner) owner.onFormCompletionCallback(null);
  }

  leave() {
    document.removeEventListener('visibilitychange', this.onHide);
    document.title = document.title.replace(/^Kesalahan: /, '');
    if (this.autosave) this.autosave.leave();
  }
}
