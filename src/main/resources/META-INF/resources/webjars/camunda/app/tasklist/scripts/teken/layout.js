/* Gives the wide forms room: Tasklist's columns of filters and tasks fold away while a form is open. */

const ROOMY = 1500;
const STACKED = 842;

/** @param {object} $scope the form's scope; the columns come back when it goes, and follow a window that changes its size */
export function widen($scope) {
  const given = ['filters-column-close', 'list-column-close'].filter(name => document.body.classList.contains(name));
  const fold = () => {
    const wide = window.innerWidth > STACKED;
    document.body.classList.toggle('filters-column-close', wide || given.includes('filters-column-close'));
    document.body.classList.toggle('list-column-close',
      wide && window.innerWidth < ROOMY || given.includes('list-column-close'));
  };
  document.body.classList.add('tk-form-open');
  fold();
  window.addEventListener('resize', fold);
  $scope.$on('$destroy', () => {
    window.removeEventListener('resize', fold);
    document.body.classList.remove('tk-form-open', 'filters-column-close', 'list-column-close');
    document.body.classList.add(...given);
  });
}
