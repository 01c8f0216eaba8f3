import type { ThemeConfig } from 'antd'
import { theme } from 'antd'

/** Ant Design in the colours, faces and shapes of all our screens: read off the page, where theme.css has put them. */
export function themeOfPage(isDark: boolean): ThemeConfig {
  const token = tokensOf(getComputedStyle(document.documentElement))
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: token('--now'),
      colorInfo: token('--now'),
      colorLink: token('--now'),
      colorLinkHover: token('--now'),
      colorTextLightSolid: token('--on-now'),
      colorError: token('--wrong'),
      colorErrorText: token('--wrong'),
      colorSuccess: token('--now'),
      colorText: token('--text'),
      colorTextSecondary: token('--text-2'),
      colorTextTertiary: token('--text-2'),
      colorTextDescription: token('--text-2'),
      colorTextPlaceholder: token('--text-2'),
      // A switch that is off.
      colorTextQuaternary: token('--edge'),
      colorTextDisabled: token('--on-off'),
      colorBgContainerDisabled: token('--off'),
      colorBgLayout: token('--bg'),
      colorBgContainer: token('--raise'),
      colorBgElevated: token('--raise'),
      colorBorder: token('--edge'),
      colorBorderSecondary: token('--line'),
      colorSplit: token('--line'),
      controlItemBgActive: token('--now-tint'),
      controlItemBgHover: token('--sunk'),
      fontFamily: token('--face'),
      fontSize: 16,
      controlHeight: 44,
      controlHeightSM: 36,
      borderRadius: 10,
      wireframe: false,
      // A machine with much to do misses the end of a short animation, and what was closed stays in the way for good.
      motion: false,
      boxShadow: 'none',
      boxShadowSecondary: `0 0 0 1px ${token('--line')}, 0 6px 24px rgb(0 0 0 / 18%)`,
    },
    components: {
      // It lies on what is there, and is to be told from it.
      Message: { boxShadow: `0 0 0 1px ${token('--edge')}, 0 6px 24px rgb(0 0 0 / 18%)` },
      Table: { headerBg: token('--bg'), cellPaddingBlock: 10, cellPaddingInline: 12 },
      Segmented: { itemSelectedBg: token('--now'), itemSelectedColor: token('--on-now'), trackBg: token('--sunk') },
      Switch: { trackHeight: 36, trackMinWidth: 68, handleSize: 30 },
      Button: { defaultShadow: 'none', primaryShadow: 'none', dangerShadow: 'none' },
    },
  }
}

const tokensOf = (style: CSSStyleDeclaration) => (name: string) => style.getPropertyValue(name).trim()
