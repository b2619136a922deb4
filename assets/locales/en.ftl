# Every word of the interface and of the findings. Plain, kind, precise; sentences that translate well.

app-title = Roadblock

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
