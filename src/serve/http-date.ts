export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An IMF-fixdate, e.g. `Fri, 09 Mar 2018 08:35:00 GMT`. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
export const toHttpDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();
