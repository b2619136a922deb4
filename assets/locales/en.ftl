# Every word of the interface and of the findings. Plain, kind, precise; sentences that translate well.

app-title = Roadblock

## Shell

shell-no-display = Roadblock needs a screen for its window, and found none. You can play in this terminal instead: roadblock play { $case }
shell-display-closed = Roadblock could not open its window: the screen { $display } does not answer. You can play in this terminal instead: roadblock play { $case }
shell-no-graphics = Roadblock could not open its window: no graphics driver that it can use is installed (on Debian and Ubuntu: mesa-vulkan-drivers, which also draws without a graphics card). You can play in this terminal instead: roadblock play { $case }
shell-broke = Roadblock had to stop because of a defect of its own: { $detail }. What was saved is unharmed. Please pass these words on to whoever looks after the program.

cli-about = Rehearse, together and in each other's roles, the procedure for identifying and assisting victims of internal trafficking. Without a command, the window opens.
cli-scenarios = The folder with the cases [otherwise: `scenarios` here, or beside the program]
cli-trace = Add a line to this file for every screen that is entered
