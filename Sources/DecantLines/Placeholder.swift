import DecantCore
