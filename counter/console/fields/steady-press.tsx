import { Button, type ButtonProps } from 'antd'

export type SteadyPressProps = Omit<ButtonProps, 'disabled' | 'onClick'> & { ready: boolean; press: () => unknown }

/** What cannot be pressed now keeps the focus, so that a key does not lose its place. */
export function SteadyPress({ ready, press, ...looks }: SteadyPressProps) {
  return <Button {...looks} aria-disabled={!ready} onClick={() => ready && press()} />
}
