/** Every limit has a name. Sizes are counts of items or UTF-16 units unless the name says otherwise. */
export const SLUG_MAX = 64
export const TEXT_MAX = 200
export const REASON_MAX = 80
export const NAME_MAX = 80
/** Letters of a password: at least, at most, and so many of them are measured. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 256
export const PASSWORD_MEASURED_MAX = 48
export const CODE_MAX = 64
export const LANGUAGE_MAX = 16

export const SERVICES_PER_TICKET_MAX = 5
/** A phone or identity number that is typed to take a ticket. */
export const PERSON_LENGTH_MIN = 4
export const PERSON_LENGTH_MAX = 32
/** Further calls after which a postponed ticket may be called, at most. */
export const POSTPONE_CALLS_MAX = 50
export const MATERIALS_MAX = 60
export const QUANTITY_MAX = 9999
export const SERVED_MS_MAX = 86_400_000

export const SERIES_MAX = 200
export const CLASSES_MAX = 30
export const DEPARTMENTS_MAX = 200
export const SERVICES_MAX = 2000
export const COUNTERS_MAX = 500
/** What a plate over a window can say. */
export const COUNTER_NUMBER_MAX = 9999
export const ZONES_MAX = 50
/** What a hall words by itself for a screen: a sentence, for which there is room. */
export const OWN_TEXT_MAX = 80
export const PRINTERS_MAX = 20
/** One for each zone and one for the whole hall. */
export const BOARDS_MAX = ZONES_MAX + 1
export const LANGUAGES_MAX = 10
export const SPANS_PER_DAY_MAX = 10
export const CALENDAR_MAX = 1000
export const LIST_MAX = 500

export const NUMBER_MAX = 999_999
export const WIDTH_MAX = 6
export const MINUTES_MAX = 100_000
export const SECONDS_MAX = 1_000_000
export const COUNT_MAX = 1_000_000

export const LOG_PAGE_MAX = 1000
/** Faults of a draft that are told at once; nobody mends more before looking again. */
export const FAULTS_TOLD_MAX = 200
/** Earlier versions of a hall's settings that are listed, the newest first. */
export const VERSIONS_LISTED_MAX = 500

/** Past days that are offered for a dry run. */
export const PAST_DAYS_MAX = 60
/** How long a dry run may take from its beginning, and how much memory; how many wait for the one at work. */
export const DRY_RUN_MS_MAX = 45_000
export const DRY_RUN_MEGABYTES_MAX = 1024
export const DRY_RUNS_WAITING_MAX = 3

/** The largest HTTP body in bytes, but where it is the settings of a hall. */
export const BODY_BYTES_MAX = 64 * 1024
/**
 * The settings of a hall, published, as a draft or asked about, in bytes: three hundred services with their guides, each of
 * them named at each of a hundred windows, and half as much again.
 */
export const SETTINGS_BYTES_MAX = 8 * 1024 * 1024
/** A file of a hall or of one of its lists: the same, written so that people can read it. */
export const FILE_BYTES_MAX = 4 * SETTINGS_BYTES_MAX
/** The largest socket message in bytes. */
export const MESSAGE_BYTES_MAX = 16 * 1024
/** Views one socket may follow at a time. */
export const FOLLOWS_PER_SOCKET_MAX = 16

/** Rows a screen is sent of lists that could grow with the hall. */
export const CALLS_SHOWN_MAX = 24
export const MISSED_SHOWN_MAX = 60
export const QUEUE_SHOWN_MAX = 30

/** Tickets named in a call's `overtook`. */
export const OVERTOOK_MAX = 3

/** Calls that are gone through one by one to tell how many stand before a ticket; further ones are read off the lines. */
export const AHEAD_COUNTED_MAX = 200

/** How much a test clock may move at once: 31 days. */
export const ADVANCE_MS_MAX = 31 * 86_400_000

/** A link that was silent for so long is lost; the engine's pings come every 4 s. */
export const SILENCE_MS_MAX = 8_000
/** A link that closed is shown as lost after this: a restart of the server does not flash red on every screen. */
export const CLOSED_MS_MAX = 3_000
/** A view from which neither delta nor pulse came for so long is followed anew; pulses come every 10 s. */
export const VIEW_SILENCE_MS_MAX = 12_500
/** How long a screen waits for one connection. */
export const CONNECT_MS_MAX = 5_000
/** Screens come back at a random moment within this span, which doubles from the first to the last with each attempt. */
export const RECONNECT_MS_FIRST = 2_000
export const RECONNECT_MS_MAX = 10_000
/** A link without a socket asks for its views again at a random moment within this span. */
export const POLL_MS_MIN = 2_500
export const POLL_MS_MAX = 4_500
/** A page that begins by asking tries a socket after its first answer, or after this. */
export const SOCKET_PATIENCE_MS = 1_000
/** A page that asks because sockets fail tries one again within this span, which doubles with each failure. */
export const SOCKET_AGAIN_MS_FIRST = 5_000
export const SOCKET_AGAIN_MS_MAX = 60_000
/** So many sockets in a row must fail, where they used to work, before a page asks instead. */
export const SOCKET_FAILURES_MAX = 2
/** One attempt at asking; after it the same command is sent again. */
export const ATTEMPT_MS_MAX = 5_000
export const RETRY_MS_FIRST = 300
export const RETRY_MS_MAX = 5_000
/** A visitor stands before a kiosk no longer than this for an answer. */
export const KIOSK_ANSWER_MS_MAX = 20_000
/** A clerk's press that got no answer for so long is not sent any more. */
export const DESK_ANSWER_MS_MAX = 30_000
/** What a clerk may type to find a label: a prefix and a number, with room for a slip. */
export const LABEL_TYPED_MAX = 16
/** Services and windows that a desk offers at once to send a ticket to, and what may be typed to find one. */
export const TARGETS_SHOWN_MAX = 60
export const TARGET_TYPED_MAX = 40
/** Commands without an answer that a screen keeps over a reload. */
export const PENDING_MAX = 50
/** Numbers older than this are shown grey. */
export const STALE_MS = 60_000
/** How often a screen looks at its clocks. */
export const WATCH_MS = 500
/** A view that went wrong twice within this is not asked for at once. */
export const FOLLOW_AGAIN_MS = 1_000

/** And no longer than this for word that another paper may be printed. */
export const KIOSK_REPRINT_MS_MAX = 5_000

/** A kiosk offers up to so many services at once; more are chosen by department first. */
export const SERVICES_AT_ONCE_MAX = 8
/** How long a kiosk shows a ticket, then a message, before the next visitor finds it as new. */
export const KIOSK_TICKET_MS = 12_000
export const KIOSK_MESSAGE_MS = 20_000
/** A kiosk that nobody touches for so long begins anew, in its first language; after as long again it rests. */
export const KIOSK_IDLE_MS = 60_000
/** In large print everything stays so many times longer. */
export const ELDER_PATIENCE = 2
/** One of the hall's notices on a kiosk at rest, then the next. */
export const KIOSK_NOTE_MS = 12_000
/** Keys that follow each other within this come from a scanner; so many of them are a code. */
export const SCAN_KEY_MS_MAX = 80
export const SCAN_LENGTH_MIN = 6
export const SCAN_LENGTH_MAX = 400
/** How long a call fills the board's stage, and how many may share it. */
export const STAGE_MS = 8_000
export const STAGE_LINES_MAX = 4
/** A display that speaks for a zone and is gone for so long has its place taken by the next. */
export const SPEAKER_GONE_MS = 10_000
/** With more windows than this a board shows more calls at once, each smaller. */
export const ROOMY_COUNTERS_MAX = 40
/** A notice that is wider than this, in em, is shown in pieces. */
export const NOTE_EMS_MAX = 46
/** A board without a link hides its numbers after this: by then they would send people to the wrong window. */
export const BOARD_HIDDEN_MS = 300_000
/** Lists that do not fit a board turn their pages this often. */
export const BOARD_PAGE_MS = 12_000
/** A call that is older than this when a display hears of it is shown and not spoken. */
export const SPOKEN_AGE_MS_MAX = 20_000
/** When what waits to be spoken would take longer, people are asked to look at the board instead. */
export const BACKLOG_MS_MAX = 60_000
/** Announced calls that a display remembers. */
export const SPOKEN_MARKS_MAX = 200
/** A sound card whose clock stands still for so long, or that is so late with a sentence, is given up and opened anew. */
export const SOUND_STILL_MS_MAX = 2_000
export const SOUND_LATE_MS_MAX = 5_000
/** A sentence that the browser speaks by itself is given up after this: some never say that it has ended. */
export const SPEECH_MS_MAX = 15_000
/** A board loads its clips so long after its first rows. */
export const CLIPS_AFTER_MS = 500
/** How long a display waits before it tries again to get sound. */
export const SOUND_AGAIN_MS = 15_000
/** How often, and how many times, a phone makes itself felt and heard at a call that nobody has noticed. */
export const PHONE_ALERT_MS = 6_000
export const PHONE_ALERTS_MAX = 5
/** How many times it does so when it only asks whether the visitor is here. */
export const PHONE_ASKS_MAX = 2
/** How often the phone's title blinks at a call. */
export const PHONE_TITLE_MS = 1_000
/** A phone waits no longer than this for an answer. */
export const PHONE_ANSWER_MS_MAX = 20_000

/** A session ends so long after it began, and so long after it was last used. */
export const SESSION_MS_MAX = 24 * 3_600_000
export const SESSION_IDLE_MS_MAX = 12 * 3_600_000
export const PAIRING_CODE_MS_MAX = 24 * 3_600_000
/** Halls in one installation. */
export const HALLS_MAX = 200
/** Paired devices of a hall together with codes for more, and codes that wait to be used. */
export const DEVICES_MAX = 2000
export const PAIRING_CODES_MAX = 200
/** A device without a socket that has not asked for so long counts as gone; it asks every few seconds. */
export const ASKING_GONE_MS = 15_000
/** An invitation holds over a weekend. */
export const INVITATION_MS_MAX = 72 * 3_600_000
/** How long somebody may take at the issuer's pages, and how many are there at a time. */
export const OIDC_FLOW_MS_MAX = 10 * 60_000
export const OIDC_FLOWS_MAX = 10_000
/** How many a minute may set out from one address. */
export const OIDC_STARTS_MAX = 120
/** One answer of the issuer, and how far its clock and ours may be apart, in seconds. */
export const OIDC_ANSWER_SECONDS_MAX = 5
export const OIDC_CLOCK_SECONDS_MAX = 300
/** A subject in letters, as the standard has it. */
export const OIDC_SUBJECT_MAX = 255
/** Accounts of one installation. */
export const STAFF_MAX = 5000
/** Passwords hashed at a time, and how many more may wait for it. */
export const HASHES_AT_ONCE_MAX = 2
export const HASHES_WAITING_MAX = 100
/** Accounts and addresses whose failed sign-ins are remembered. */
export const FAILERS_REMEMBERED_MAX = 10_000
/** Credentials that mean nothing, a minute from one address, before the answer is "too many". */
export const WRONG_CREDENTIALS_MAX = 60
/** New sockets a second; a whole hall that comes back at once comes in a few seconds. */
export const CONNECTIONS_PER_SECOND_MAX = 500
/** Messages one socket may send in ten seconds. */
export const MESSAGES_PER_SOCKET_MAX = 200
