/*
 * Keeps what somebody types: to the server 800 ms after the last change, one save at a time, and until the server has
 * it also in this browser. The state is said in words.
 */
import { clock } from './words.js';

const PAUSE = 800;
const RETRIES = [3000, 10000, 30000];
const PREFIX = 'teken:';

/** Removes everything this browser keeps for Teken; for signing out on a shared computer. */
export function forgetBackups() {
  Object.keys(localStorage).filter(key => key.startsWith(PREFIX)).forEach(key => localStorage.removeItem(key));
}

/** The copy in this browser; content that cannot be kept (full or forbidden storage) is simply not kept. */
export class Backup {
  constructor(user, agreement, step, version) {
    this.prefix = [PREFIX + user, agreement, step, ''].join(':');
    this.key = this.prefix + version;
  }

  keep(content) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: new Date().toISOString(), content }));
    } catch (full) { /* the server still gets it */ }
  }

  /** @returns {{at: string, content: object}|null} what was kept for this very version */
  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch (unreadable) {
      return null;
    }
  }

  /** A save moved the agreement on to a new version: copies for older ones are older than the server's. */
  clear(nextVersion) {
    Object.keys(localStorage).filter(key => key.startsWith(this.prefix)).forEach(key => localStorage.removeItem(key));
    if (nextVersion !== undefined) this.key = this.prefix + nextVersion;
  }
}

export class Autosave {
  /**
   * @param {object} how read(): content to keep; send(content, leaving): promise; backup: Backup;
   *   onChange(): called after each change of state; onRefusal(refusal): 'stop' until resume() is called, 'wait' for the
   *   next change, or 'retry' by itself
   */
  constructor(how) {
    this.how = how;
    this.state = 'saved';
    this.savedAt = null;
    this.changes = 0;
    this.sent = 0;
    this.failures = 0;
    this.running = null;
    this.timer = null;
  }

  get dirty() {
    return this.changes > this.sent;
  }

  words() {
    if (this.state === 'saving') return 'Menyimpan…';
    if (this.state === 'failed') return 'Gagal disimpan, akan dicoba lagi';
    if (this.state === 'stopped' || this.dirty) return 'Belum tersimpan';
    return this.savedAt ? 'Tersimpan ' + clock(this.savedAt) : 'Belum ada perubahan';
  }

  changed() {
    this.changes++;
    this.how.backup.keep(this.how.read());
    if (this.state !== 'stopped' && !this.running) this.become('dirty');
    this.schedule(PAUSE);
  }

  schedule(delay) {
    clearTimeout(this.timer);
    if (this.state !== 'stopped') this.timer = setTimeout(() => this.flush().catch(() => {}), delay);
  }

  /** Saves now when something is unsaved; resolves when the server has all of it, rejects with the refusal. */
  async flush(leaving) {
    clearTimeout(this.timer);
    if (this.running) await this.running.catch(() => {});
    if (!this.dirty) return;
    await (this.running = this.save(leaving));
    if (this.dirty) await this.flush(leaving);
  }

  async save(leaving) {
    const upTo = this.changes;
    this.become('saving');
    try {
      const answer = await this.how.send(this.how.read(), leaving);
      this.sent = upTo;
      this.failures = 0;
      this.savedAt = new Date();
      this.how.backup.clear(answer && answer.version);
      if (this.dirty) this.how.backup.keep(this.how.read());
      this.become(this.dirty ? 'dirty' : 'saved');
    } catch (refusal) {
      this.refused(refusal);
      throw refusal;
    } finally {
      this.running = null;
    }
  }

  refused(refusal) {
    const what = this.how.onRefusal(refusal);
    this.become(what === 'stop' ? 'stopped' : what === 'wait' ? 'dirty' : 'failed');
    if (what === 'retry') this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
  }

  /** After signing in again, or after a conflict was settled. */
  resume() {
    this.become(this.dirty ? 'dirty' : 'saved');
    return this.flush().catch(() => {});
  }

  stop() {
    clearTimeout(this.timer);
    this.state = 'stopped';
  }

  /** The person leaves: the save may outlive the page; the copy in the browser stays until a save is confirmed. */
  leave() {
    if (this.state !== 'stopped') this.flush(true).catch(() => {});
  }

  become(state) {
    this.state = state;
    this.how.onChange();
  }
}
