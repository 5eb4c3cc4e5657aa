/** User settings of the VS Codes that this project starts: no network, no questions, and for tests no moving parts. */

/** For a person who tries the extension. */
export const CALM: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};

/** For tests and pictures: the same, and nothing moves. */
export const QUIET: Readonly<Record<string, unknown>> = {
  ...CALM,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Light Modern',
  'editor.cursorBlinking': 'solid',
  'files.simpleDialog.enable': true,
  'git.enabled': false,
};
