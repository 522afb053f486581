import Decant
import DecantCLI

DecantCommandLine.main(.standard)
