/** Why a form was not taken, said aloud too: the focus may be there already, and then nothing else is. */
export const toldFault = (why: string) => <span role="alert">{why}</span>
