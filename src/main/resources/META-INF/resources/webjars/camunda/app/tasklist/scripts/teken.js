/*
 * Loaded once by Tasklist (see config.js). An embedded form's script is one line that names its step:
 * camForm.on('form-loaded', function () { window.Teken.open('draft', camForm, $scope); });
 */
import { Form } from './teken/form.js';
import { draft } from './teken/draft.js';
import { review } from './teken/review.js';
import { decide } from './teken/decide.js';
import { confirm } from './teken/confirm.js';
import { sign } from './teken/sign.js';

const steps = {
  draft, review, 'approve-corrections': decide, confirm, sign, countersign: sign
};

window.Teken = {
  open(step, camForm, $scope) {
    document.documentElement.lang = 'id';
    const form = new Form(camForm, $scope, step);
    form.load(view => steps[step](form, view));
  }
};
