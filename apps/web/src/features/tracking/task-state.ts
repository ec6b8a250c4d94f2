/** Id of the line on a task's page that says how the task stands; takes the focus after an action. */
export const STATE_ID = "tinh-trang";
