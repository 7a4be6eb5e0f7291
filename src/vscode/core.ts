/** The core, loaded when it is first needed: its library is too much to read at activation. */
export const core = (): Promise<typeof import('../core/index')> => import('../core/index');
