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
import { report } from './teken/report.js';
import { approvePlan, plan } from './teken/plan.js';
import { answerShare } from './teken/share.js';
import { assess, followUp, verifyReport } from './teken/assess.js';
import { consequences } from './teken/allowance.js';

const steps = {
  draft, review, 'approve-corrections': decide, confirm, sign, countersign: sign, witness: sign,
  report, 'verify-report': verifyReport, assess, 'follow-up': followUp,
  plan, 'approve-plan': approvePlan, 'answer-share': answerShare, 'approve-consequences': consequences
};

/** What the tasks of a step are about, where that is no agreement. */
const subjects = {
  report: 'monthly-reports', 'verify-report': 'monthly-reports', assess: 'monthly-reports', 'follow-up': 'monthly-reports',
  plan: 'action-plans', 'approve-plan': 'action-plans', 'answer-share': 'shares', 'approve-consequences': 'allowance-decisions'
};

window.Teken = {
  open(step, camForm, $scope) {
    document.documentElement.lang = 'id';
    const form = new Form(camForm, $scope, step, subjects[step]);
    form.load(view => steps[step](form, view));
  }
};
