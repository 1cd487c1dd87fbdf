/** Class names joined; falsy ones drop out. */
export { clsx as cn } from 'clsx'
