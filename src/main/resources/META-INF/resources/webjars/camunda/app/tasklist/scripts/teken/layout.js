/* Gives the wide forms room: Tasklist's columns of filters and tasks fold away while a form is open. */

const ROOMY = 1500;
const STACKED = 842;

/** @param {object} $scope the form's scope; the columns come back when it goes */
export function widen($scope) {
  const wanted = ['tk-form-open'];
  if (window.innerWidth > STACKED) wanted.push('filters-column-close');
  if (window.innerWidth > STACKED && window.innerWidth < ROOMY) wanted.push('list-column-close');
  const added = wanted.filter(name => !document.body.classList.contains(name));
  document.body.classList.add(...added);
  $scope.$on('$destroy', () => document.body.classList.remove(...added));
}
