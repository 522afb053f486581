import DecantCLI
