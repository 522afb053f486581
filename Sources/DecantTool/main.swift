import Decant
import DecantCLI

await DecantCommandLine.main(.standard)
