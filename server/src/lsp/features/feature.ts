/** What a feature is: one part of the protocol, answered from the last result. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from '../../check.ts';
import type { InitOptions } from '../protocol.ts';
import type { Room } from '../room.ts';
import type { Session } from '../session.ts';

/** What the client told of itself, as far as the features care. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLens: boolean;
  readonly refreshInlayHints: boolean;
  readonly watchFiles: boolean;
  readonly commandLinks: boolean;
  readonly init: InitOptions;
}

export interface Wiring {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly session: Session;
  readonly room: Room;
  readonly desk: Desk;
  readonly abilities: () => ClientAbilities;
}

/** Registers its handlers; called once, before the connection listens. */
export type Feature = (wiring: Wiring) => void;
