# Every word of the interface and of the findings. Plain, kind, precise; sentences that translate well.

app-title = Roadblock

## Screens

frame-pause = Pause
frame-handbook = Handbook
frame-language = Language: { $name }
