/** Reminds of tasks close to their due date and reports those that are late, whatever process they belong to. */
package id.teken.overdue;
