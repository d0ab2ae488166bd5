/* Gives the wide forms room: Tasklist's columns of filters and tasks fold away while a form is open. */

const ROOMY = 1500;

/** @param {object} $scope the form's scope; the columns come back when it goes */
export function widen($scope) {
  const closed = ['filters-column-close'].concat(window.innerWidth < ROOMY ? ['list-column-close'] : [])
    .filter(name => !document.body.classList.contains(name));
  closed.forEach(name => document.body.classList.add(name));
  $scope.$on('$destroy', () => closed.forEach(name => document.body.classList.remove(name)));
}
