# Every word of the interface and of the findings. Plain, kind, precise; sentences that translate well.

app-title = Roadblock

## Shell

shell-no-display = Roadblock needs a screen for its window, and found none. You can play in this terminal instead: roadblock play { $case }
shell-display-closed = Roadblock could not open its window: the screen { $display } does not answer. You can play in this terminal instead: roadblock play { $case }
shell-no-graphics = Roadblock could not open its window: no graphics driver that it can use is installed (on Debian and Ubuntu: mesa-vulkan-drivers, which also draws without a graphics card). You can play in this terminal instead: roadblock play { $case }
shell-broke = Roadblock had to stop because of a defect of its own: { $detail }. What was saved is unharmed. Please pass these words on to whoever looks after the program.

cli-about = Rehearse, together and in each other's roles, the procedure for identifying and assisting victims of internal trafficking. Without a command, the window opens.
cli-scenarios = The folder with the cases [otherwise: `scenarios` here, or beside the program]
cli-no-scenarios = No folder with cases was found. Name one with --scenarios DIR.
cli-check = Look for mistakes in procedures, cases and plans
cli-check-path = The folder to check [otherwise: the folder with the cases]
check-summary = { $files ->
    [one] 1 file
   *[other] { $files } files
  }, { $cases ->
    [one] 1 case that can be played
   *[other] { $cases } cases that can be played
  }, { $errors ->
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
  }
cli-trace = Add a line to this file for every screen that is entered
## Screens

frame-pause = Pause
frame-handbook = Handbook
frame-language = Language: { $name }

play-you-are = You are the **{ $role }**
play-joint = Everyone answers this in private, one after the other.
play-outcome = What happened
play-do-this = Do this
play-confirm = Yes, do this
play-change = Change it
play-in-this-order = In this order?
play-continue = Continue
play-back = Back
play-more = More
play-know = What I know
play-know-count = What I know ({ $n })
play-know-nothing = Nothing yet that others would not know.
play-only-this-role = only this role
play-fact-seen = Seen: { $fact }
play-fact-told = Told: { $fact }
play-just-now = Just now
play-all-that-happened = All that happened
play-acts = What my role may do
play-search = Search
play-search-none = Nothing of that name. Try another word.
play-toward = For whom, or with whom?
play-tell = Tell someone
play-whom = Whom?
play-which-fact = What do you tell?
play-wait = Wait
play-reason = Add a reason
play-reason-change = Change the reason
play-reason-why = One or two sentences that you would like to remember when you talk about this decision.
play-reason-name = Reason for the next decision
play-reason-keep = Keep the reason
play-your-reason = Your reason: { $reason }
play-on-table = On the table
play-my-plan = My plan, in this order
play-slot = { $n }: { $card }
play-slot-empty = { $n }: empty
play-plan-sum = { $n ->
    [one] 1 chosen
   *[other] { $n } chosen
}, about { $minutes } min

curtain-take = { $name }, please take the keyboard.
curtain-others = Everyone else: look at the wall, not at this screen.
curtain-show = I am the { $role }: show my card
curtain-key = Space
curtain-escape = hides it again at once

card-title = { $role }
card-hide = Hide my card
card-read = I have read it
card-others = Who else is there

## Lobby, set-up, debrief

debrief-back = Back
debrief-next = Next phase
debrief-finish = Close the workshop
debrief-path-count = { $n } of { $all }
debrief-path-now = { $name }, the present phase
debrief-path-done = { $name }, done
debrief-path-later = { $name }, to come
debrief-turns = Who would like to speak? Everyone may pass.
debrief-turns-over = Everyone who wanted to has spoken.
debrief-heard = Thank you. Next, please
debrief-skip = Pass
debrief-voice = { $name }
debrief-voice-now = { $name }, speaks now
debrief-voice-heard = { $name }, heard
debrief-moment = { $time }: { $what }
debrief-moment-head = { $time } · { $what }
debrief-moment-count = Moment { $n } of { $all }
debrief-no-moments = Nothing has happened yet.
debrief-earlier = Earlier
debrief-later = Later
debrief-as-list = As a list
debrief-as-line = As a line
debrief-see-again = See this moment again
debrief-known-then = Known to this role then
debrief-known-running = **Known to this role then:** { $facts }
debrief-kept = { $n } as the procedure asks
debrief-talk = { $n } to talk about
debrief-finding-kept = { $clause }, { $kind }: as the procedure asks
debrief-finding-talk = { $clause }, { $kind }: to talk about
debrief-no-findings = No clause of the procedure was touched.
debrief-list-open = All findings
debrief-list-close = Hide the list
debrief-scope-talk = To talk about
debrief-scope-all = Everything
debrief-scope-around = Around this one
debrief-lanes = Expected and happened, by agency. { $told }
debrief-part-happened = What happened
debrief-part-says = What the procedure says
debrief-part-why = Why
debrief-part-instead = What instead
debrief-justified = Was it justified?
debrief-score-ask = Show the overall figure
debrief-score-sure = The figure is about the whole play, not about persons. Once shown, everybody sees it.
debrief-score-yes = Yes, show it
debrief-score-no = Not now
debrief-score-title = The whole play
debrief-score-whole = { $n } of 1000
debrief-score-phase = { $name }: { $n } of 1000

lobby-picture = A round table in the morning light. The agencies’ cards stand on it; nobody is seated yet.
lobby-start = Start a workshop
lobby-start-second = Choose a case, seat the people, begin
lobby-resume = Go on
lobby-resume-none = No workshop was left unfinished.
lobby-resume-case = Go on with “{ $case }”
lobby-quit = Quit
lobby-model = A training model. Nobody plays a real case.
lobby-stays-here = Works without a network. Everything stays on this machine.
